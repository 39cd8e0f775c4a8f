//! Lists of results.

/// All items, or the first error.
///
/// As `collect`, with room for every item from the start: `collect` cannot know that no item is an error and lets the
/// list grow step by step, which costs more than the calculation of a year.
pub fn try_collect<T, E>(items: impl ExactSizeIterator<Item = Result<T, E>>) -> Result<Vec<T>, E> {
    let mut list = Vec::with_capacity(items.len());
    for item in items {
        list.push(item?);
    }
    Ok(list)
}
