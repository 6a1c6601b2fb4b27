@NullMarked
package org.yujiang.policy.internal.example;

import org.jspecify.annotations.NullMarked;
