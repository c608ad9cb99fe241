package app.fovea.index;

/// One thing that was looked at, whether it is as it should be, and what there is to say about it.
public record Check(String name, boolean ok, String detail) {}
