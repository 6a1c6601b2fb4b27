package org.yujiang.registry.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Measures on a labelled file how well people are recognised. Nothing of the registry is read or changed. Safe for use by several
 * threads.
 */
@ProviderType
public interface MatchingTrial {
    /** The score from which on the registry takes two for one without asking. */
    int AUTOMATIC = 85;
    /** The score from which on it asks. */
    int REVIEW = 60;

    /**
     * Matches the rows of a file one after the other, as an import does ({@link Permission#FEEDS}). A million people need about
     * 400 MB of memory for as long as it runs.
     *
     * @param corpus CSV in UTF-8 with commas and without quotation marks; its columns, in any order: {@code name},
     *     {@code resident_id}, {@code birth_date}, {@code sex}, {@code village}, {@code phone}, {@code dirt} (any word by
     *     which the rows are grouped in the report) and {@code person} (the label: the same for all rows of one person)
     * @param automatic the score from which on two are one, 1 to 100
     * @param review the score from which on somebody must look, 0 to below {@code automatic}
     * @param progress is told how far it is, a sentence at a time
     * @return the report: lines of text with precision and recall of pairs of rows, the speed, and the same for each kind of
     *     dirt
     * @throws IOException when the file cannot be read
     * @throws RegistryException {@code INVALID} {@code TRIAL_COLUMNS}, {@code TRIAL_ROW} when it is no such file,
     *     {@code TRIAL_THRESHOLDS} when the scores are out of their ranges
     */
    List<String> run(Caller caller, Path corpus, int automatic, int review, Consumer<String> progress)
            throws IOException;
}
