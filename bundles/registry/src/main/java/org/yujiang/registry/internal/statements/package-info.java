/** What sources say: append-only, with who, when and where; what is in force is chosen from it. */
@NullMarked
package org.yujiang.registry.internal.statements;

import org.jspecify.annotations.NullMarked;
