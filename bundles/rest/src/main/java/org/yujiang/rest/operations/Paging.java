package org.yujiang.rest.operations;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.rest.contract.Call;

/** Lists by key. */
final class Paging {
    private final String base;

    Paging(String base) {
        this.base = base;
    }

    String base() {
        return base;
    }

    static PageRequest request(Call call) {
        return new PageRequest(call.text("after"), Math.toIntExact(call.number("limit")));
    }

    /** A page as an answer, with the link to the next one. */
    <T> Answer answer(Call call, String path, Page<T> page, Function<? super T, ?> view) {
        Answer answer =
                Answer.ok(new PageView(page.items().stream().<Object>map(view).toList(), page.next()));
        return page.next()
                .map(next -> answer.with(
                        "Link", "<" + base + path + "?" + call.queryWith("after", next) + ">; rel=\"next\""))
                .orElse(answer);
    }

    /** A list that has no pages. */
    static Answer answer(List<?> items) {
        return Answer.ok(new ListView(items));
    }

    /** A page on the wire. */
    record PageView(List<Object> items, Optional<String> next) {}

    /** A list on the wire. */
    private record ListView(List<?> items) {}
}
