#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file's new contents on the disk, under a name that is not yet its own.
struct StagedFile {
  let replacement: FileReplacement
  /// The name in the file's own folder, ended by a zero.
  let temporaryName: [CChar]
}

extension FileWriter {
  /// Writes a file's new contents beside its place, and flushes them.
  mutating func stage(_ file: FileReplacement) throws(WriteFailure) -> StagedFile {
    let old = try status(of: file)
    let folder: CInt
    do throws(FileFailure) {
      folder = try folders.enterFolder(of: file.path, makesFolders: true)
    } catch {
      throw WriteFailure(file.path, .file(error))
    }
    // With the old owner's contents in it, a file must not be open to others for a moment.
    let mode: mode_t = old == nil ? (file.isProgram ? 0o777 : 0o666) : 0o600
    let (descriptor, name) = try openTemporary(in: folder, mode: mode, for: file)
    let failure = StagedFile.fill(descriptor, file.contents, like: old)
    guard failure == nil, close(descriptor) == 0 else {
      let words = failure ?? String(cString: strerror(errno))
      if failure != nil { close(descriptor) }
      unlinkat(folder, name, 0)
      throw WriteFailure(file.path, .system(words))
    }
    return StagedFile(replacement: file, temporaryName: name)
  }

  /// Lets a staged file take its place, unless that holds something else by now.
  mutating func put(_ file: StagedFile) throws(WriteFailure) {
    let path = file.replacement.path
    _ = try status(of: file.replacement)
    do throws(FileFailure) {
      let folder = try folders.enterFolder(of: path)
      if case .nothing = file.replacement.expected {
        // Unlike a renaming, a link never takes the place of what somebody made in the meantime.
        if linkat(folder, file.temporaryName, folder, folders.name, 0) == 0 {
          unlinkat(folder, file.temporaryName, 0)
        } else if errno == EEXIST {
          throw FileFailure(errno)
        } else if renameat(folder, file.temporaryName, folder, folders.name) != 0 {
          throw FileFailure(errno)
        }
      } else if renameat(folder, file.temporaryName, folder, folders.name) != 0 {
        throw FileFailure(errno)
      }
      // The folder was opened as a place only; what cannot be flushed is written all the same.
      let opened = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if opened >= 0 {
        fsync(opened)
        close(opened)
      }
    } catch {
      throw WriteFailure(path, .file(error))
    }
  }

  /// Takes a staged file away again.
  mutating func discard(_ file: StagedFile) {
    guard let folder = try? folders.enterFolder(of: file.replacement.path) else { return }
    unlinkat(folder, file.temporaryName, 0)
  }

  private func openTemporary(
    in folder: CInt, mode: mode_t, for file: FileReplacement
  ) throws(WriteFailure) -> (descriptor: CInt, name: [CChar]) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    // Another run may have left a file behind; a hundred of them is somebody's intention.
    for attempt in 0..<100 {
      let name = ".debt-\(getpid())-\(attempt).tmp".utf8CString.map { $0 }
      let descriptor = openat(folder, name, flags, mode)
      if descriptor >= 0 { return (descriptor, name) }
      guard errno == EEXIST else { break }
    }
    throw WriteFailure(file.path, .system(String(cString: strerror(errno))))
  }
}

extension StagedFile {
  /// Writes and flushes a file's contents; returns the system's words where it refuses.
  fileprivate static func fill(_ descriptor: CInt, _ bytes: [UInt8], like old: stat?) -> String? {
    let isWritten = bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
        let count = write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        start += count
      }
      return true
    }
    guard isWritten else { return String(cString: strerror(errno)) }
    if let old {
      // Only root can give a file back to its owner; for others it is their own already.
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else {
        return String(cString: strerror(errno))
      }
    }
    return fsync(descriptor) == 0 ? nil : String(cString: strerror(errno))
  }
}
