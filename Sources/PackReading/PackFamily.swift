/// One tree of a pack's forest: the smallest piece of work.
struct PackFamily {
  /// The pack with its forest.
  let grove: Grove
  /// The position of the object that is stored whole.
  let root: Int32

  /// The pack that the family is stored in.
  var pack: Pack { grove.pack }
  /// Who is made of whom.
  var forest: Forest { grove.forest }
  /// The stored bytes of all its objects.
  var weight: Int { forest.weight(of: root) }
}
