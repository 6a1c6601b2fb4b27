/** Checks before payment: what verification lists say of people and organisations. */
@NullMarked
package org.yujiang.registry.internal.checks;

import org.jspecify.annotations.NullMarked;
