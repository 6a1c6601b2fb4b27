@NullMarked
package org.yujiang.registry.internal.lab;

import org.jspecify.annotations.NullMarked;
