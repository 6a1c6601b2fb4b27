package org.yujiang.shell;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.Batch;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;

/** A batch as the operator names it: by the registry's key or by its number. */
final class BatchKey {
    private static final Pattern NUMBER = Pattern.compile("\\d{6,12}-\\d{4}-\\d{4,}");
    private static final int CHUNK = 200;
    /** A county opens some ten a year; who sees the whole province copies the key. */
    private static final int CHUNKS = 50;

    private BatchKey() {}

    /** The key of a batch; numbers are looked for among the first 10,000 batches that the caller sees. */
    static UUID find(Claims claims, Caller caller, String text) {
        return NUMBER.matcher(text).matches() ? byNumber(claims, caller, text) : TraineeKey.parse(text);
    }

    private static UUID byNumber(Claims claims, Caller caller, String number) {
        Optional<String> after = Optional.empty();
        for (int i = 0; i < CHUNKS; i++) {
            Page<Batch> page = claims.batches(caller, Optional.empty(), new PageRequest(after, CHUNK));
            for (Batch batch : page.items()) {
                if (batch.number().equals(number)) {
                    return batch.id();
                }
            }
            after = page.next();
            if (after.isEmpty()) {
                break;
            }
        }
        throw new Refusal(
                CoreCommand.UNKNOWN,
                "BATCH_UNKNOWN",
                "您辖区内的前10000个申领批次中没有此批次号;请从 batches 复制编号。",
                "None of the first 10,000 batches of your divisions has this number: copy the key from batches.");
    }
}
