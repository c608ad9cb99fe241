/// From a phrase to the token ids of a model's vocabulary, as its `tokenizer.json` says.
@NullMarked
package app.fovea.model.text;

import org.jspecify.annotations.NullMarked;
