package org.yujiang.county.fraud;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A labelled corpus of claims. The same seed and size give the same claims. */
public final class FraudCorpus {
    /** The seed of the published figures. */
    public static final long SEED = 20200601;

    private FraudCorpus() {}

    /**
     * Claims of every story, and as many honest ones without any.
     *
     * @param seed any number
     * @param each claims of each story
     */
    public static List<FraudCase> generate(long seed, int each) {
        Random random = new Random(seed);
        List<Story> stories = Stream.of(
                        ListStories.all(),
                        ClassStories.all(),
                        PayeeStories.all(),
                        List.of(
                                new Story("an honest training", "", any -> ClaimDraft.training()),
                                new Story("an honest month of work", "", any -> ClaimDraft.work())))
                .flatMap(List::stream)
                .toList();
        return stories.stream()
                .flatMap(story -> IntStream.range(0, each).mapToObj(number -> story.tell(random)))
                .collect(Collectors.toUnmodifiableList());
    }
}
