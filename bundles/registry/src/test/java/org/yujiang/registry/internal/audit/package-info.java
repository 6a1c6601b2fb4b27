@NullMarked
package org.yujiang.registry.internal.audit;

import org.jspecify.annotations.NullMarked;
