package app.fovea.index.sidecar;

/// The properties of a sidecar that hold labels, each a list.
enum Property {
  /// Keywords, as every program reads them.
  SUBJECT("dc", "http://purl.org/dc/elements/1.1/", "subject"),
  /// Keywords with what they belong to, as Lightroom reads them.
  HIERARCHICAL("lr", "http://ns.adobe.com/lightroom/1.0/", "hierarchicalSubject"),
  /// The same, as digiKam reads them.
  TAGS("digiKam", "http://www.digikam.org/ns/1.0/", "TagsList"),
  /// Who decided, when, and how surely.
  PROVENANCE("fovea", "https://fovea.app/ns/1.0/", "Decisions");

  private final String prefix;
  private final String namespace;
  private final String local;

  Property(String prefix, String namespace, String local) {
    this.prefix = prefix;
    this.namespace = namespace;
    this.local = local;
  }

  String prefix() {
    return prefix;
  }

  String namespace() {
    return namespace;
  }

  String local() {
    return local;
  }

  /// TagsList is a sequence for digiKam, the others have no order.
  String container() {
    return this == TAGS ? "Seq" : "Bag";
  }
}
