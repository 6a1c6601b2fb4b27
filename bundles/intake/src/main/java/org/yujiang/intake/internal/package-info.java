/** The host of the adapters: one runner per feed; a bad adapter costs its own feed only. */
@NullMarked
package org.yujiang.intake.internal;

import org.jspecify.annotations.NullMarked;
