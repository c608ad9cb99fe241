package app.fovea.index.label;

import java.time.Instant;
import java.util.Optional;

/// What was decided about a picture and a label.
///
/// @param contentId the content's key in hexadecimal
/// @param model the model that decided; empty for a person
/// @param probability 1 for a person
public record Decision(
    String contentId,
    String label,
    Verdict verdict,
    Optional<String> model,
    double probability,
    Instant at) {}
