#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Invocation {
  /// GitHub refuses the summary of a step above this size.
  private static var largestSummary: Int { 1 << 20 }

  /// Adds a page to the summary of the step of GitHub Actions that runs us; without one does nothing.
  ///
  /// The summary is a courtesy: where it cannot be written, that is told and changes no answer.
  func appendStepSummary(_ page: [UInt8]) {
    guard let path = console.variables["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
    do throws(SystemError) {
      let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
      let descriptor = open(path, flags, 0o666)
      guard descriptor >= 0 else { throw .last }
      defer { close(descriptor) }
      var information = stat()
      guard fstat(descriptor, &information) == 0 else { throw .last }
      guard Int(information.st_size) + page.count <= Self.largestSummary else {
        note("the summary of the step is full; nothing is added to it")
        return
      }
      try Descriptor.write(page, to: descriptor)
    } catch {
      note("cannot write the summary of the step: \(error)")
    }
  }
}
