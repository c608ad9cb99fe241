package app.fovea.index;

import app.fovea.index.store.Catalog;
import app.fovea.index.store.Thumbnails;
import app.fovea.index.vector.VectorIndex;
import app.fovea.model.Encoder;

/// What a run works with.
///
/// @param model the catalog's number of the encoder's model
record Line(
    Catalog catalog,
    Thumbnails thumbnails,
    VectorIndex index,
    PictureFiles pictures,
    Encoder encoder,
    long model) {}
