import Testing

@testable import DebtKit

/// Dice's coefficient over the words of two texts.
@Suite struct TextSimilarityTests {
  @Test(arguments: [
    ("retry the payment", "retry the payment", 1.0),
    ("Retry Payment!", "retry: payment", 1.0),
    ("retry retry payment", "payment retry", 1.0),
    ("retry payment", "retry refund", 0.5),
    ("retry the payment", "retry a payment", 1.0),
    ("retry payment when it fails", "retry payment", 0.8),
    ("one two", "three four", 0.0),
    // Small words count where there are no others.
    ("this is it", "this is it", 1.0),
    ("this is it", "that is it", 2.0 / 3),
    ("this is it", "retry", 0.0),
    // Only ASCII letters lose their case.
    ("größe prüfen", "größe PRüFEN", 1.0),
    ("größe", "GRÖSSE", 0.0),
    ("naïve", "na ve", 0.0),
    // Digits are words, and parts of them.
    ("v2 api", "v2-api", 1.0),
    ("v2", "v 2", 0.0),
    // Without any word only equal texts are similar.
    ("", "", 1.0),
    ("…?", "…?", 1.0),
    ("?!", "!?", 0.0),
    ("?!", "?!", 1.0),
    ("", "retry", 0.0),
  ])
  func `similarity is twice the common words by all words`(
    _ left: String, _ right: String, _ similarity: Double
  ) {
    #expect(TextSimilarity.between(left, right) == similarity)
    #expect(TextSimilarity.between(right, left) == similarity)
  }
}
