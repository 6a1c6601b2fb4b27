/** Keeps what is said of people unreadable without the keys that lie outside the database (docs/privacy.md). */
@NullMarked
package org.yujiang.registry.internal.privacy;

import org.jspecify.annotations.NullMarked;
