package app.fovea.index.label;

/// How many photos that results show have a label.
public record LabelCount(String set, String label, long photos) {}
