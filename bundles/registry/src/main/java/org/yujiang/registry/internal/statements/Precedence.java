package org.yujiang.registry.internal.statements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whose word counts when sources disagree: the source that stands first in a declared list, then the one that spoke last.
 */
public final class Precedence {
    private final List<Pattern> order;

    /**
     * A precedence.
     *
     * @param order names of sources, the first one counts most; {@code *} stands for any characters. Who is not named comes
     *     last.
     */
    public Precedence(List<String> order) {
        this.order = order.stream().map(Precedence::pattern).toList();
    }

    private record Fact(Kind kind, String key) {}

    /** Of what was said of one person, the statement that counts for each fact; in the order of recording. */
    public List<Statement> choose(Collection<Statement> statements) {
        Map<Fact, Statement> chosen = new LinkedHashMap<>();
        for (Statement statement : statements) {
            chosen.merge(new Fact(statement.kind(), statement.key()), statement, this::better);
        }
        List<Statement> all = new ArrayList<>(chosen.values());
        all.sort(Comparator.comparingLong(Statement::id));
        return all;
    }

    /** The one of two that counts. */
    public Statement better(Statement one, Statement other) {
        int difference = rank(one.source()) - rank(other.source());
        if (difference == 0) {
            return one.id() > other.id() ? one : other;
        }
        return difference < 0 ? one : other;
    }

    private int rank(String source) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).matcher(source).matches()) {
                return i;
            }
        }
        return order.size();
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(Pattern.quote(name.strip()).replace("*", "\\E.*\\Q"));
    }
}
