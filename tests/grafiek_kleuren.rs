//! Proves that the colours of the charts stand out from the page and from each other, in light and dark, also for who
//! lacks one kind of cone, that the classes of areas carry text and differ, and that the two places where the dark colours
//! stand agree.
//!
//! Does not prove that hatches, dashes and markers can be told apart.

use std::collections::BTreeMap;

const SHEET: &str = include_str!("../styles/40-grafiek.css");
const LIGHT: &str = ":root {";
const DARK: [&str; 2] = [":root:not(.rt-licht) {", ":root.rt-donker {"];

/// Red, green and blue, linear, 0 to 1.
type Colour = [f64; 3];
type Matrix = [[f64; 3]; 3];

/// How colours look without red, green or blue cones: Machado, Oliveira and Fernandes (2009), severity 1.
const VISION: [(&str, Matrix); 4] = [
    ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    ("deuteranopia", [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]),
];

/// The custom properties of the rule that starts with this line.
fn properties(rule: &str) -> BTreeMap<&str, &str> {
    let body = SHEET.split(rule).nth(1).unwrap_or_else(|| panic!("no rule {rule}"));
    let lines = body.lines().take_while(|line| line.trim() != "}");
    lines.filter_map(|line| line.trim().strip_suffix(';')?.split_once(": ")).collect()
}

fn colour(hex: &str) -> Colour {
    let linear = |at: usize| {
        let channel = u8::from_str_radix(&hex[at..at + 2], 16).unwrap_or_else(|_| panic!("{hex} is no colour"));
        let part = f64::from(channel) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    [linear(1), linear(3), linear(5)]
}

fn times(matrix: &Matrix, colour: Colour) -> Colour {
    matrix.map(|row| row.iter().zip(colour).map(|(factor, part)| factor * part).sum())
}

/// Contrast as WCAG 2.2 defines it.
fn contrast(one: Colour, other: Colour) -> f64 {
    let luminance = |[red, green, blue]: Colour| 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}

/// Distance in OKLab, times 100: about 2 can just be seen side by side.
fn distance(one: Colour, other: Colour) -> f64 {
    const CONES: Matrix = [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ];
    const LAB: Matrix = [
        [0.2104542553, 0.793617785, -0.0040720468],
        [1.9779984951, -2.428592205, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.808675766],
    ];
    let lab = |colour| times(&LAB, times(&CONES, colour).map(f64::cbrt));
    let (one, other) = (lab(one), lab(other));
    100.0 * one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}

fn palette<'a>(properties: &BTreeMap<&'a str, &'a str>) -> Vec<(&'a str, Colour)> {
    let series = properties.iter().filter(|(name, _)| name.starts_with("--grafiek-serie-"));
    let palette: Vec<_> = series.map(|(name, hex)| (*name, colour(hex))).collect();
    assert_eq!(palette.len(), 6);
    palette
}

#[test]
fn the_dark_colours_agree() {
    assert_eq!(properties(DARK[0]), properties(DARK[1]));
    let names = |rule| properties(rule).into_keys().collect::<Vec<_>>();
    assert_eq!(names(LIGHT), names(DARK[0]));
}

#[test]
fn marks_and_text_stand_out() {
    for rule in [LIGHT, DARK[0]] {
        let properties = properties(rule);
        for ground in ["--grafiek-vlak", "--grafiek-band"] {
            let ground_colour = colour(properties[ground]);
            let marks = ["--grafiek-nullijn", "--grafiek-streep"].map(|name| (name, colour(properties[name])));
            for (name, mark) in palette(&properties).into_iter().chain(marks) {
                let contrast = contrast(mark, ground_colour);
                assert!(contrast >= 3.0, "{name} on {ground} in {rule} has {contrast:.2}");
            }
            for name in ["--grafiek-tekst-zacht", "--grafiek-norm"] {
                let contrast = contrast(colour(properties[name]), ground_colour);
                assert!(contrast >= 4.5, "{name} on {ground} in {rule} has {contrast:.2}");
            }
        }
    }
}

#[test]
fn any_two_colours_differ_for_everyone() {
    for rule in [LIGHT, DARK[0]] {
        let palette = palette(&properties(rule));
        for (vision, matrix) in &VISION {
            let seen = |colour| times(matrix, colour).map(|part| part.clamp(0.0, 1.0));
            for (index, (name, one)) in palette.iter().enumerate() {
                for (other_name, other) in &palette[index + 1..] {
                    let distance = distance(seen(*one), seen(*other));
                    assert!(distance >= 8.0, "{name} and {other_name} in {rule}, {vision}: {distance:.1}");
                }
            }
        }
    }
}

/// The classes of areas: each stands apart from the next, and text can be read on all of them.
#[test]
fn the_classes_of_areas_differ_for_everyone_and_carry_text() {
    let rule = include_str!("../styles/41-gebieden.css").split(".grafiek {").nth(1).expect("the rule");
    let named = |name: &str| {
        let value = rule.split(&format!("{name}: ")).nth(1).and_then(|rest| rest.split(';').next());
        colour(value.unwrap_or_else(|| panic!("no {name}")))
    };
    let classes: Vec<Colour> = (1..=5).map(|own| named(&format!("--gebied-{own}"))).collect();
    let text = named("--gebied-tekst");
    for own in &classes {
        assert!(contrast(*own, text) >= 4.5);
    }
    for (vision, matrix) in &VISION {
        let seen = |colour| times(matrix, colour).map(|part| part.clamp(0.0, 1.0));
        for (index, one) in classes.iter().enumerate() {
            for (place, other) in classes.iter().enumerate().skip(index + 1) {
                let distance = distance(seen(*one), seen(*other));
                assert!(distance >= 6.0, "{} and {}, {vision}: {distance:.1}", index + 1, place + 1);
            }
        }
    }
}

/// The measures themselves, on what they are known to give: red and olive come close without green cones.
#[test]
fn the_measures_measure() {
    let (white, black) = (colour("#ffffff"), colour("#000000"));
    assert!((contrast(white, black) - 21.0).abs() < 1e-9);
    assert!((distance(white, black) - 100.0).abs() < 1e-3);
    let (red, green) = (colour("#b33a00"), colour("#5c6b00"));
    let deuteranopia = |colour| times(&VISION[2].1, colour).map(|part: f64| part.clamp(0.0, 1.0));
    assert!(distance(red, green) > 2.0 * distance(deuteranopia(red), deuteranopia(green)));
}
