/** Who may see whom: enforced here and, once more, by the database's row-level security. */
@NullMarked
package org.yujiang.registry.internal.access;

import org.jspecify.annotations.NullMarked;
