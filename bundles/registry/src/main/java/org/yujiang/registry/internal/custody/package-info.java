/** What keeps the registry safe: backup and restore, keys, erasure, retention. */
@NullMarked
package org.yujiang.registry.internal.custody;

import org.jspecify.annotations.NullMarked;
