internal import GitAccess

/// The commits of a walk as an archive holds them, of which a page is read when it is asked for.
struct KeptCommits {
  /// The number of commits.
  let count: Int
  private let read: (Int) throws(ArchiveFailure) -> CommitPage
  private var pages: [CommitPage?]

  /// Prepares to read commits.
  ///
  /// - Parameters:
  ///   - count: The number of commits.
  ///   - read: Reads a page of them.
  init(count: Int, read: @escaping (_ page: Int) throws(ArchiveFailure) -> CommitPage) {
    self.count = count
    self.read = read
    pages = Array(repeating: nil, count: CommitPage.count(for: count))
  }

  /// The page that holds a commit.
  mutating func page(of commit: Int) throws(ArchiveFailure) -> CommitPage {
    let number = commit / CommitPage.size
    if let page = pages[number] { return page }
    let page = try read(number)
    pages[number] = page
    return page
  }

  /// The number of a commit; nil where it was not walked.
  ///
  /// - Complexity: O(*n*) in the commits, the newest first.
  mutating func number(of id: ObjectID) throws(ArchiveFailure) -> Int? {
    for number in pages.indices.reversed() {
      let page = try page(of: number * CommitPage.size)
      if let commit = page.numbers.last(where: { page.id(of: $0) == id }) { return commit }
    }
    return nil
  }
}
