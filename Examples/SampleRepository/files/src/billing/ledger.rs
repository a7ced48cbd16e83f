/// Books a payment.
///
/// ```
/// // TODO: code in a doc comment is a sample, not debt
/// ```
pub fn book<'a>(entry: &'a Entry) -> &'a str {
    // TODO [2027-03-01]: drop the old format once every shop is on version 3
    r#"// FIXME: not in a raw string"#
}
