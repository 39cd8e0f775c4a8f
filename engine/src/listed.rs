//! Enums that know all of their variants, so that nothing else has to list or count them.

/// Declares an enum with `ALL`, in the order of its variants; and with `row()`, if each variant stands for a row.
#[macro_export]
macro_rules! listed {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$own:meta])* $variant:ident,)* }) => {
        $(#[$meta])*
        $vis enum $name { $($(#[$own])* $variant,)* }

        impl $name {
            /// All of them, in order.
            $vis const ALL: [$name; [$($name::$variant),*].len()] = [$($name::$variant),*];
        }
    };
    ($(#[$meta:meta])* $vis:vis enum $name:ident: $row:ty { $($(#[$own:meta])* $variant:ident = $value:expr,)* }) => {
        $crate::listed! { $(#[$meta])* $vis enum $name { $($(#[$own])* $variant,)* } }

        impl $name {
            const fn row(self) -> $row {
                match self { $($name::$variant => $value,)* }
            }
        }
    };
}
