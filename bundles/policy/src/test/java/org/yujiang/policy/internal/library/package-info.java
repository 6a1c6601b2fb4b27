@NullMarked
package org.yujiang.policy.internal.library;

import org.jspecify.annotations.NullMarked;
