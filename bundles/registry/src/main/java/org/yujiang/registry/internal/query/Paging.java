package org.yujiang.registry.internal.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.RegistryException;

/** Lists by key. */
public final class Paging {
    private static final int LONGEST_PAGE = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Paging() {}

    /** A page of the rows, of which there is one more than asked for when there is a next page. */
    public static <T> Page<T> page(PageRequest request, List<T> rows, Function<T, String> key) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, Optional.of(key.apply(items.get(items.size() - 1))));
    }

    /**
     * How many items a page may hold.
     *
     * @throws RegistryException {@code INVALID} {@code PAGE_LIMIT_INVALID}
     */
    public static int limit(PageRequest page) {
        if (page.limit() < 1 || page.limit() > LONGEST_PAGE) {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "PAGE_LIMIT_INVALID",
                            "每页条数应为1到" + LONGEST_PAGE + "。",
                            "A page holds 1 to " + LONGEST_PAGE + " items."));
        }
        return page.limit();
    }

    /**
     * Where a page goes on, of rows with uuids.
     *
     * @throws RegistryException {@code INVALID} {@code PAGE_KEY_INVALID}
     */
    public static UUID uuidKey(PageRequest page) {
        try {
            return page.after().map(UUID::fromString).orElse(BEFORE_ALL);
        } catch (IllegalArgumentException e) {
            throw badKey(e);
        }
    }

    /**
     * Where a page goes on, of numbered rows.
     *
     * @throws RegistryException {@code INVALID} {@code PAGE_KEY_INVALID}
     */
    public static long longKey(PageRequest page, long first) {
        try {
            return page.after().map(Long::valueOf).orElse(first);
        } catch (NumberFormatException e) {
            throw badKey(e);
        }
    }

    private static RegistryException badKey(IllegalArgumentException cause) {
        return new RegistryException(
                RegistryException.Kind.INVALID,
                new Problem(
                        "PAGE_KEY_INVALID",
                        "分页参数 after 无效,请使用上一页返回的 next。",
                        "The page key is not valid. Use the value of \"next\" of the page before."),
                cause);
    }
}
