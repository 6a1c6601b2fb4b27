@NullMarked
package org.yujiang.registry.internal.money;

import org.jspecify.annotations.NullMarked;
