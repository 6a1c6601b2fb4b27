@NullMarked
package org.yujiang.policy.internal;

import org.jspecify.annotations.NullMarked;
