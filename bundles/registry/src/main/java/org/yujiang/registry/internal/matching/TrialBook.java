package org.yujiang.registry.internal.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yujiang.registry.internal.matching.TrialReport.Kind;
import org.yujiang.registry.internal.matching.TrialReport.Pairs;

/**
 * Books what became of each row of a trial, and counts the pairs at the end: about 30 bytes for each row.
 *
 * <p>A group is what reviewers would leave together: groups are joined where a reviewer finds the right person among the
 * candidates.
 */
final class TrialBook {
    private static final int JOINED = 0;
    private static final int WRONG = 1;
    private static final int REVIEW = 2;
    private static final int MISSED = 3;
    private static final int FIRST = 4;

    private final KeyIndex labelNumbers = new KeyIndex();
    private int labels;
    private final List<String> dirts = new ArrayList<>();
    private final Map<String, Integer> dirtNumbers = new HashMap<>();

    private final IntList labelOfPerson = new IntList();
    private final IntList masterOfPerson = new IntList();
    private final IntList groupOfPerson = new IntList();
    private final IntList parentOfGroup = new IntList();

    private final IntList labelOfRow = new IntList();
    private final IntList dirtOfRow = new IntList();
    private final IntList personOfRow = new IntList();
    private final IntList groupOfRow = new IntList();
    private final IntList fateOfRow = new IntList();
    private int conflicts;

    /** A row that was attached to somebody. */
    void joined(TrialRows.Row row, Resolution<Integer> resolution) {
        int person = resolution.person().orElseThrow();
        int label = label(row.label());
        boolean right = labelOfPerson.get(person) == label;
        int group = groupOfPerson.get(person);
        if (resolution.nameConflict()) {
            conflicts++;
            if (!right) {
                group = newGroup();
                joinRight(label, group, resolution);
            }
        }
        book(row, label, person, group, right ? JOINED : WRONG);
    }

    /** A row of which somebody was made: new, or kept apart until it is reviewed. */
    void added(TrialRows.Row row, int person, Resolution<Integer> resolution) {
        int known = labels;
        int label = label(row.label());
        int group = newGroup();
        labelOfPerson.add(label);
        masterOfPerson.add(masterOfPerson.size());
        groupOfPerson.add(group);
        joinRight(label, group, resolution);
        boolean review = resolution.outcome() == Resolution.Outcome.REVIEW;
        book(row, label, person, group, review ? REVIEW : label < known ? MISSED : FIRST);
    }

    /** Somebody who was held apart and became certain. */
    void joined(int keeps, int joins) {
        masterOfPerson.set(joins, keeps);
        parentOfGroup.set(root(groupOfPerson.get(joins)), root(groupOfPerson.get(keeps)));
    }

    int rows() {
        return labelOfRow.size();
    }

    int labels() {
        return labels;
    }

    int conflicts() {
        return conflicts;
    }

    int reviews() {
        int count = 0;
        for (int row = 0; row < rows(); row++) {
            count += fateOfRow.get(row) == REVIEW ? 1 : 0;
        }
        return count;
    }

    Pairs automatic() {
        return new PairCounts(people()).all();
    }

    Pairs reviewed() {
        return new PairCounts(reviewedGroups()).all();
    }

    Map<String, Kind> kinds() {
        Pairs[] automatic = new PairCounts(people()).byDirt();
        Pairs[] reviewed = new PairCounts(reviewedGroups()).byDirt();
        int[][] fates = new int[dirts.size()][FIRST + 1];
        for (int row = 0; row < rows(); row++) {
            fates[dirtOfRow.get(row)][fateOfRow.get(row)]++;
        }
        Map<String, Kind> kinds = new TreeMap<>();
        for (int dirt = 0; dirt < dirts.size(); dirt++) {
            int[] fate = fates[dirt];
            kinds.put(
                    dirts.get(dirt),
                    new Kind(
                            Arrays.stream(fate).sum(),
                            fate[JOINED],
                            fate[WRONG],
                            fate[REVIEW],
                            fate[MISSED],
                            automatic[dirt],
                            reviewed[dirt]));
        }
        return kinds;
    }

    private void joinRight(int label, int group, Resolution<Integer> resolution) {
        resolution.candidates().forEach(candidate -> {
            if (labelOfPerson.get(candidate.person()) == label) {
                parentOfGroup.set(root(group), root(groupOfPerson.get(candidate.person())));
            }
        });
    }

    private void book(TrialRows.Row row, int label, int person, int group, int fate) {
        labelOfRow.add(label);
        dirtOfRow.add(dirtNumbers.computeIfAbsent(row.dirt(), name -> {
            dirts.add(name);
            return dirts.size() - 1;
        }));
        personOfRow.add(person);
        groupOfRow.add(group);
        fateOfRow.add(fate);
    }

    private int label(String text) {
        long hash = KeyIndex.hash(text);
        int[] found = {-1};
        labelNumbers.each(hash, number -> {
            found[0] = number;
            return false;
        });
        if (found[0] < 0) {
            found[0] = labels++;
            labelNumbers.add(hash, found[0]);
        }
        return found[0];
    }

    private int newGroup() {
        parentOfGroup.add(parentOfGroup.size());
        return parentOfGroup.size() - 1;
    }

    private int root(int group) {
        int root = group;
        while (parentOfGroup.get(root) != root) {
            parentOfGroup.set(root, parentOfGroup.get(parentOfGroup.get(root)));
            root = parentOfGroup.get(root);
        }
        return root;
    }

    private IntList people() {
        IntList masters = new IntList();
        for (int row = 0; row < rows(); row++) {
            int person = personOfRow.get(row);
            while (masterOfPerson.get(person) != person) {
                person = masterOfPerson.get(person);
            }
            masters.add(person);
        }
        return masters;
    }

    private IntList reviewedGroups() {
        IntList roots = new IntList();
        for (int row = 0; row < rows(); row++) {
            roots.add(root(groupOfRow.get(row)));
        }
        return roots;
    }

    /** Counts pairs of rows under a grouping of them. */
    private final class PairCounts {
        private final IntList groups;
        private final int[] ofGroup;
        private final int[] ofLabel;
        private final long[] groupAndLabel;

        PairCounts(IntList groups) {
            this.groups = groups;
            ofGroup = new int[Math.max(parentOfGroup.size(), labelOfPerson.size())];
            ofLabel = new int[labels];
            groupAndLabel = new long[rows()];
            for (int row = 0; row < rows(); row++) {
                ofGroup[groups.get(row)]++;
                ofLabel[labelOfRow.get(row)]++;
                groupAndLabel[row] = both(row);
            }
            Arrays.sort(groupAndLabel);
        }

        /** Each pair is seen from both of its rows, which changes no share. */
        Pairs all() {
            Pairs sum = new Pairs(0, 0, 0);
            for (Pairs pairs : byDirt()) {
                sum = new Pairs(
                        sum.right() + pairs.right(),
                        sum.together() + pairs.together(),
                        sum.labelled() + pairs.labelled());
            }
            return new Pairs(sum.right() / 2, sum.together() / 2, sum.labelled() / 2);
        }

        Pairs[] byDirt() {
            long[][] sums = new long[dirts.size()][3];
            for (int row = 0; row < rows(); row++) {
                long[] sum = sums[dirtOfRow.get(row)];
                sum[0] += countOf(both(row)) - 1;
                sum[1] += ofGroup[groups.get(row)] - 1;
                sum[2] += ofLabel[labelOfRow.get(row)] - 1;
            }
            return Arrays.stream(sums)
                    .map(sum -> new Pairs(sum[0], sum[1], sum[2]))
                    .toArray(Pairs[]::new);
        }

        private long both(int row) {
            return ((long) groups.get(row) << 32) | labelOfRow.get(row);
        }

        private int countOf(long value) {
            return lowerBound(value + 1) - lowerBound(value);
        }

        private int lowerBound(long value) {
            int low = 0;
            int high = groupAndLabel.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (groupAndLabel[middle] < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
