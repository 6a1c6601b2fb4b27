/** The money: payments, what the bank answers, and what has to come back. */
@NullMarked
package org.yujiang.registry.internal.money;

import org.jspecify.annotations.NullMarked;
