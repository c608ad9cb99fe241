package app.fovea.desktop.library;

import app.fovea.model.hub.Entry;
import java.util.Optional;

/// A language that somebody searches in and the model does not know.
///
/// @param language two letters
/// @param better a model that knows it
public record Unspoken(String model, String language, Optional<Entry> better) {}
