package org.yujiang.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.NewBatch;
import org.yujiang.shell.text.BatchTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:batch-open}. */
@Service
@Command(
        scope = "yujiang",
        name = "batch-open",
        description = "新建申领批次 / opens a batch of claims of a county and a kind of subsidy")
@SuppressWarnings("NullAway.Init")
public final class BatchOpenCommand extends ChangeCommand {
    @Argument(index = 0, name = "division", description = "县(市、区)或乡镇代码 / the county, or a part of it", required = true)
    @Completion(DivisionCompleter.class)
    private String division;

    @Argument(index = 1, name = "kind", description = "补贴种类 / kind of subsidy", required = true)
    @Completion(KindCompleter.class)
    private String kind;

    @Argument(index = 2, name = "title", description = "批次名称 / what people call it", required = true)
    private String title;

    @Option(name = "--provider", description = "只含此培训机构或用人单位(统一社会信用代码)/ only of this trainer or employer")
    private @Nullable String provider;

    @Option(name = "--payee", description = "收款对象,缺省按政策 / who is paid; as the policy says when left out")
    @Completion(PayeeCompleter.class)
    private @Nullable String payee;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        NewBatch batch = new NewBatch(
                DivisionCode.parse(division),
                Choice.required("KIND", SubsidyKind.class, kind),
                title,
                Optional.ofNullable(provider).map(CreditCode::parse),
                Choice.of("--payee", PayeeKind.class, payee));
        output.tables(BatchTables.of(claims.open(caller, batch, reason())));
        return OK;
    }
}
