//! What was released never changes: the files of an older version of the data are those that were released, so that
//! every link and receipt on them gives the cents that it gave.

use std::path::Path;

use sha2::{Digest, Sha256};

/// The files of version 1 with their SHA-256.
const VERSION_1: [(&str, &str); 5] = [
    ("afspraken.json", "59e5a08770cbba4e488c67130c630324c29b65acbcc4aef985605b1c89220d65"),
    ("regio/amersfoort.json", "afe1f01bf32f14bdd25812b1d57bd17ec7552c5ef2578bf9312f5a7519d50193"),
    ("regio/centraal-gelderland.json", "03f78ce0bf9b0742ace2f04a51b1fcc8169a4a86eb8ea798dec1dbdeeccf6456"),
    ("regio/ijssel-vecht.json", "b65cda2227e5b32b66ed1125441084ffa109b078a30e97dac7a499afb0ae6089"),
    ("regio/noord-veluwe.json", "a4025f28c91513d670c06cd1cb6856cec2ae0053e45e4d0ca69435debeacd51c"),
];

#[test]
fn the_files_of_an_older_version_are_those_that_were_released() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/versie_1");
    for (name, expected) in VERSION_1 {
        let bytes = std::fs::read(folder.join(name)).expect("a released file");
        let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hash, expected, "{name}");
    }
}
