package org.yujiang.policy.internal.lab;

import java.util.Optional;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;

/**
 * What the legs of 以工代训 read of employers, by the number of the {@link EmployerMonth}. Immutable.
 *
 * @param employer number of the employer
 * @param kind kind of employer
 * @param size its size; {@link #UNKNOWN} where nobody said it
 * @param industry its industry; {@link #UNKNOWN} where nobody said it
 * @param place number of the place; -1 where it is not known
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
record EmployerColumns(int[] employer, byte[] kind, byte[] size, byte[] industry, int[] place) {
    /** Stands for a size or industry that is not known; as a bit it is above all that are. */
    static final int UNKNOWN = 30;

    static EmployerColumns of(Dictionary<EmployerMonth> months, Dictionary<DivisionCode> places) {
        Dictionary<CreditCode> employers = new Dictionary<>();
        int count = months.size();
        EmployerColumns columns =
                new EmployerColumns(new int[count], new byte[count], new byte[count], new byte[count], new int[count]);
        for (int number = 0; number < count; number++) {
            EmployerMonth month = months.value(number);
            columns.employer[number] = employers.number(month.employer());
            columns.kind[number] = (byte) Codes.of(month.kind());
            columns.size[number] = code(month.size());
            columns.industry[number] = code(month.industry());
            columns.place[number] = month.place().map(places::number).orElse(-1);
        }
        return columns;
    }

    private static byte code(Optional<? extends Enum<?>> constant) {
        return constant.map(it -> (byte) Codes.of(it)).orElse((byte) UNKNOWN);
    }
}
