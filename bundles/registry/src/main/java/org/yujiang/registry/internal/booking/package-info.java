/** The ledger of double entries: what is booked stays booked. */
@NullMarked
package org.yujiang.registry.internal.booking;

import org.jspecify.annotations.NullMarked;
