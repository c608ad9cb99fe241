package app.fovea.index;

/// A photo, a label that was decided or would be, and how probable it was.
public record Labelled(Photo photo, String label, double probability) {}
