/** The audit log: who said, changed or read what, in a chain of hashes (docs/audit.md). */
@NullMarked
package org.yujiang.registry.internal.audit;

import org.jspecify.annotations.NullMarked;
