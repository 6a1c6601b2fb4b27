@NullMarked
package org.yujiang.registry.internal.ledger;

import org.jspecify.annotations.NullMarked;
