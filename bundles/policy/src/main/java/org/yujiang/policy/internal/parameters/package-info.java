@NullMarked
package org.yujiang.policy.internal.parameters;

import org.jspecify.annotations.NullMarked;
