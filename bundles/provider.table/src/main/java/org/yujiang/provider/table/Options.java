package org.yujiang.provider.table;

import java.util.function.Function;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Problem;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.table.internal.TableError;

/** Reads configuration options, so that a mistake names the option. */
public final class Options {
    private Options() {}

    /**
     * Reads an option that must be there.
     *
     * @param option its name in the configuration file
     * @param text what the file says
     * @param parser throws {@link InvalidValueException} when it is wrong
     * @throws FeedException of kind {@link FeedException.Kind#CONFIGURATION} when it is missing or wrong
     */
    public static <T> T require(String option, String text, Function<String, T> parser) throws FeedException {
        if (text.isBlank()) {
            throw FeedException.configuration(TableError.OPTION_MISSING.problem(option));
        }
        try {
            return parser.apply(text);
        } catch (InvalidValueException wrong) {
            Problem problem = wrong.problem();
            throw FeedException.configuration(new Problem(
                    problem.code(), "配置项" + option + "：" + problem.zh(), "Option " + option + ": " + problem.en()));
        }
    }
}
