/** The one database: embedded or external PostgreSQL, its pool, its migrations. */
@NullMarked
package org.yujiang.registry.internal.database;

import org.jspecify.annotations.NullMarked;
