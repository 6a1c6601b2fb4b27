@NullMarked
package org.yujiang.registry.internal.query;

import org.jspecify.annotations.NullMarked;
