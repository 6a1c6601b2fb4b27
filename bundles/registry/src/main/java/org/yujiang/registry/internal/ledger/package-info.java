/** Brings pages of facts in: one page, one transaction, books that balance. */
@NullMarked
package org.yujiang.registry.internal.ledger;

import org.jspecify.annotations.NullMarked;
