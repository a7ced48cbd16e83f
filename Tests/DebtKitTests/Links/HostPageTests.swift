import TestSupport
import Testing

@testable import DebtKit

struct HostPageTests {
  @Test(arguments: [
    ("https://github.com/shop/shop.git", "https://github.com/shop/shop"),
    ("https://github.com/shop/shop/", "https://github.com/shop/shop"),
    ("https://ana:s3cret@github.com/shop/shop.git", "https://github.com/shop/shop"),
    ("https://token@GitHub.com/shop/shop", "https://github.com/shop/shop"),
    ("https://a@b:c@d@gitlab.com/x/y/z.git", "https://gitlab.com/x/y/z"),
    ("http://git.example.org:8080/shop.git", "http://git.example.org:8080/shop"),
    ("git@github.com:shop/shop.git", "https://github.com/shop/shop"),
    ("github.com:shop/shop", "https://github.com/shop/shop"),
    ("ssh://git@github.com/shop/shop.git", "https://github.com/shop/shop"),
    ("ssh://git@git.example.org:2222/shop/shop.git", "https://git.example.org/shop/shop"),
    ("ssh://git@ssh.github.com:443/shop/shop.git", "https://github.com/shop/shop"),
    ("git://git.kernel.org/pub/scm/git/git.git", "https://git.kernel.org/pub/scm/git/git"),
    ("git+ssh://git@host.org/~ana/x", "https://host.org/~ana/x"),
    ("https://h.org/a%20b/c", "https://h.org/a%20b/c"),
    ("git@h.org:a b/\u{1B}\"<c>.git", "https://h.org/a%20b/%1B%22%3Cc%3E"),
    ("git@h.org:/abs/x.git", "https://h.org/abs/x"),
  ])
  func `an address is read without names and passwords`(address: String, page: String) {
    #expect(HostPage(remote: address)?.address == page)
  }

  @Test(arguments: [
    "", "/srv/git/shop.git", "../shop", "./a:b", "C:/shop", "C:\\shop", "file:///srv/shop.git",
    "https://", "https:///x", "https://h.org", "https://h.org/", "https://h.org/../x",
    "https://h.org/x?token=1", "https://h.org/x#y", "https://h.org:x/y", "https://[::1]/x",
    "https://h_o.org/x", "javascript://h.org/x", "ext::sh -c x", "git@h.org:", "a b:c", ":x",
  ])
  func `what is no page is none`(address: String) {
    #expect(HostPage(remote: address) == nil)
  }

  @Test(arguments: [
    ("[remote \"origin\"]\n\turl = git@github.com:shop/shop.git\n", "https://github.com/shop/shop"),
    (
      "[remote \"origin\"]\n\turl = gh:shop/shop\n[url \"git@github.com:\"]\n\tinsteadOf = gh:\n",
      "https://github.com/shop/shop"
    ),
    ("[remote \"upstream\"]\n\turl = git@github.com:shop/shop.git\n", nil),
    ("[remote \"origin\"]\n\tpushurl = git@github.com:shop/shop.git\n", nil),
  ])
  func `the page is found from origin`(settings: String, page: String?) throws {
    let repository = try TestRepository(files: ["a.c": "// TODO: x\n"])
    let before = String(decoding: try repository.folder.read(".git/config"), as: UTF8.self)
    try repository.write(".git/config", before + settings)
    let opened = try DebtRepository(at: repository.path)
    #expect(try opened.hostPage()?.address == page)
  }
}
