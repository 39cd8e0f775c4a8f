use super::{read, write};
