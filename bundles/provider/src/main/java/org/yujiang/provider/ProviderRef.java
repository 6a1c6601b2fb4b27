package org.yujiang.provider;

import java.util.Optional;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.ProviderKind;

/**
 * The body that trains or employs.
 *
 * @param code its unified social credit code (统一社会信用代码)
 * @param name its name
 * @param kind its kind in the notice's terms
 * @param site the workshop or village site (扶贫车间, 村社代工点) that hangs under it and has no code of its own
 */
public record ProviderRef(CreditCode code, String name, ProviderKind kind, Optional<String> site) {}
