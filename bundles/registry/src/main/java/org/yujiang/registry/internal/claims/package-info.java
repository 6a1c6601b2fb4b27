/** Decides claims anew when facts or policy change. */
@NullMarked
package org.yujiang.registry.internal.claims;

import org.jspecify.annotations.NullMarked;
